import { describe, expect, test } from '@jest/globals';
import { answerLine } from '../../../actions/contract-diff/model/index.js';
import type { Loose } from './shop.js';
import { shop } from './shop.js';

function ask(change: (api: Loose) => void, more: object = {}): Loose {
  const api = shop();
  change(api);
  return JSON.parse(
    answerLine(JSON.stringify({ id: 7, kind: 'openapi', old: shop(), new: api, ...more }), 1),
  );
}

describe('descriptions of HTTP APIs in a batch', () => {
  test('nothing changed: compatible, proven', () => {
    expect(ask(() => undefined)).toEqual({ id: 7, verdict: 'compatible', proof: 'proven', findings: [] });
  });

  test('a value that breaks is shown, with the side that makes it', () => {
    expect(ask((api) => api.components.schemas.Order.properties.state.enum.push('lost'))).toMatchObject({
      verdict: 'breaking',
      proof: 'witness',
      witness: { state: 'lost' },
      witnessSide: 'new',
      findings: [{ ruleId: 'contract-diff/sent-value-unexpected', severity: 'error' }],
    });
  });

  test('`nullable` without a type says nothing, and does not keep a witness from being confirmed', () => {
    const api = (most: number): object => ({
      openapi: '3.0.3',
      info: { title: 'A', version: '1.0.0' },
      paths: {
        '/a': {
          post: {
            requestBody: {
              content: {
                'application/json': {
                  schema: {
                    nullable: true,
                    oneOf: [{ type: 'string', maxLength: most }, { type: 'integer' }],
                  },
                },
              },
            },
            responses: {},
          },
        },
      },
    });
    const question = { id: 1, kind: 'openapi', old: api(9), new: api(5) };
    const answer = JSON.parse(answerLine(JSON.stringify(question), 1)) as Loose;
    expect(answer).toMatchObject({ verdict: 'breaking', proof: 'witness', witnessSide: 'old' });
    expect(String(answer.witness).length).toBeGreaterThan(5);
  });

  test('what is no matter of values breaks by rule', () => {
    expect(ask((api) => delete api.paths['/orders/{orderId}'].put)).toMatchObject({
      verdict: 'breaking',
      proof: 'rule',
      findings: [
        {
          ruleId: 'contract-diff/operation-removed',
          severity: 'error',
          pointer: '/paths/~1orders~1{orderId}',
        },
      ],
    });
  });

  test('what hangs on the validator is unknown, and says why', () => {
    const answer = ask((api) => (api.components.schemas.Line.properties.sku.format = 'uri'));
    expect(answer).toMatchObject({ verdict: 'unknown', reason: expect.stringContaining('format') });
  });

  test('a description that is none, and one with a fault, are said', () => {
    expect(ask(() => undefined, { new: {} }).error).toContain('"new" is no OpenAPI description');
    const answer = ask((api) => (api.paths['/x'] = { $ref: '#/components/pathItems/x' }));
    expect(answer.error).toContain('leads nowhere');
  });
});

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

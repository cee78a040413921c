import type { z } from 'zod';
import { didYouMean } from '../suggest/index.js';
import type { DataFault, Positioned } from './positioned.js';

type Issue = z.core.$ZodIssue;

/**
 * Says a schema violation in plain words at the place in the file where it is.
 * @param keysAt names allowed in the object at a path, for "did you mean"
 */
export function describeIssues(
  data: Positioned,
  issues: readonly Issue[],
  prefix: readonly PropertyKey[] = [],
  keysAt: (path: readonly PropertyKey[]) => Iterable<string> = () => [],
): DataFault[] {
  return issues.flatMap((issue) => {
    const path = [...prefix, ...issue.path];
    const name = path.length === 0 ? 'the file' : `"${path.map(String).join('.')}"`;
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        ...data.atKey([...path, key]),
        what: `unknown key "${key}"${didYouMean(key, keysAt(path))}`,
      }));
    }
    return [{ ...data.at(path), what: `${name}: ${meaning(issue)}` }];
  });
}

function meaning(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}${
        typeof issue.input === 'string' ? didYouMean(issue.input, issue.values.map(String)) : ''
      }`;
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `must be ${article(issue.expected)}`;
    case 'invalid_union':
      return [...new Set(issue.errors.flat().map(meaning))].join(', or ') || issue.message;
    default:
      return lowerFirst(issue.message);
  }
}

function article(type: string): string {
  const word = type === 'record' ? 'object' : type;
  return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

import { Problem } from '../../core/problem/index.js';
import { didYouMean } from '../../core/suggest/index.js';
import type { SessionOptions } from '../session.js';
import type { ActionHost } from './host.js';

/** Reads an action's inputs and refuses what they cannot be, naming input, value and what is allowed. */
export class Inputs {
  constructor(private readonly host: Pick<ActionHost, 'input'>) {}

  text(name: string): string | undefined {
    const value = this.host.input(name).trim();
    return value === '' ? undefined : value;
  }

  lines(name: string): string[] {
    return this.host
      .input(name)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  }

  /** @param fallback taken when the input is empty */
  flag(name: string, fallback = false): boolean {
    const value = this.text(name)?.toLowerCase();
    if (value === undefined) return fallback;
    if (value === 'true' || value === 'false') return value === 'true';
    throw new Problem(
      `input ${name} must be true or false, not "${value}"`,
      'Correct it under "with:" in the workflow.',
    );
  }

  oneOf<T extends string>(name: string, allowed: readonly T[]): T | undefined {
    const value = this.text(name);
    const found = allowed.find((word) => word === value);
    if (value === undefined || found !== undefined) return found;
    throw new Problem(
      `input ${name} must be ${allowed.join(', ')}, not "${value}"${didYouMean(value, allowed)}`,
      'Correct it under "with:" in the workflow.',
    );
  }

  integer(name: string): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    if (/^\d{1,9}$/.test(value)) return Number(value);
    throw new Problem(
      `input ${name} must be a whole number, not "${value}"`,
      'Correct it under "with:" in the workflow.',
    );
  }

  stage(): SessionOptions['stage'] {
    return this.oneOf('stage', ['off', 'warn', 'ratchet', 'error']);
  }
}

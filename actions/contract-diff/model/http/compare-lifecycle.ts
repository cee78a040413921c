import type { Lifecycle, Site, Stability } from '../../../../src/openapi/index.js';
import type { Findings } from './change.js';
import { under } from './near.js';
import type { Rules } from './rules.js';

const LEVELS: readonly Stability[] = ['draft', 'alpha', 'beta', 'stable'];

const DAY = 86_400_000;

interface Where {
  found: Findings;
  rules: Rules;
  subject: string;
  operation: string;
}

type Living = Lifecycle & { site: Site };

/** Compares deprecation, announced end and stability of an operation or a parameter. */
export function compareLifecycle(
  base: Living,
  head: Living,
  { found, rules, subject, operation }: Where,
): void {
  const common = { flow: 'both', subject, base: base.site, head: head.site } as const;
  const change = (
    fact: Parameters<Findings['change']>[0]['fact'],
    words: { before?: string; after?: string } = {},
  ) =>
    found.change(
      { ...common, fact, ...words, head: head.sunset?.site ?? under(head.site, 'deprecated') },
      operation,
    );
  if (!base.deprecated && head.deprecated) change('deprecation-added');
  if (base.deprecated && !head.deprecated) change('deprecation-removed');
  const [old, now] = [base.sunset?.text, head.sunset?.text];
  if (head.deprecated) {
    const notice = noticeOf(head, rules);
    if (now === undefined && old !== undefined) change('sunset-removed', { before: old });
    else if (now === undefined && !base.deprecated && notice > 0) change('sunset-missing');
    else if (now !== undefined && now !== old) {
      const days = daysUntil(now, rules.today);
      if (days === undefined) change('sunset-unreadable', { after: now });
      else if (old !== undefined && now < old && days < notice)
        change('sunset-advanced', { before: old, after: now });
      else if (old === undefined && days < notice)
        change('sunset-too-soon', { before: String(notice), after: now });
    }
  }
  const level = under(head.site, 'x-stability-level');
  compareStability(base, head, (fact, words) =>
    found.change({ ...common, fact, ...words, head: level }, operation),
  );
}

function compareStability(
  base: Living,
  head: Living,
  change: (fact: 'stability-unknown' | 'stability-decreased' | 'stability-increased', words: object) => void,
): void {
  const [before, after] = [base.stability ?? 'stable', head.stability ?? 'stable'];
  if (before === after) return;
  const [old, now] = [rank(before), rank(after)];
  if (now === -1) change('stability-unknown', { after });
  else if (old !== -1) change(now < old ? 'stability-decreased' : 'stability-increased', { before, after });
}

function rank(word: string): number {
  return LEVELS.indexOf(word as Stability);
}

/** Whether what is gone was deprecated and its announced end has come; what is a draft or alpha promises nothing. */
export function endedAsAnnounced(old: Lifecycle, rules: Rules): boolean {
  if (old.stability === 'draft' || old.stability === 'alpha') return true;
  if (!old.deprecated) return false;
  if (old.sunset === undefined) return noticeOf(old, rules) === 0;
  const days = daysUntil(old.sunset.text, rules.today);
  return days !== undefined && days <= 0;
}

function noticeOf({ stability }: Lifecycle, { noticeDays }: Rules): number {
  if (stability === 'draft' || stability === 'alpha') return 0;
  return stability === 'beta' ? noticeDays.beta : noticeDays.stable;
}

/** Whole days from one date to another; undefined where a text is no date of RFC 3339. */
function daysUntil(text: string, today: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}(?:T.*)?$/.test(text)) return undefined;
  const end = Date.parse(text.slice(0, 10));
  return Number.isNaN(end) ? undefined : Math.round((end - Date.parse(today)) / DAY);
}

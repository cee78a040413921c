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
  /** oasdiff's ids, where its names for the facts are not about this. */
  exactly?: readonly string[];
}

type Living = Lifecycle & { site: Site };

/** How long something is promised, without the places where that stands. */
export type Promised = Omit<Lifecycle, 'sunset'> & { sunset?: { text: string } };

/** What became of a promise: the end of the fact's id, what fills its sentence, and the keyword it stands under. */
export interface LifecycleEvent {
  event:
    | 'deprecation-added'
    | 'deprecation-removed'
    | 'sunset-missing'
    | 'sunset-unreadable'
    | 'sunset-too-soon'
    | 'sunset-advanced'
    | 'sunset-removed'
    | 'stability-decreased'
    | 'stability-increased'
    | 'stability-unknown';
  keyword: 'deprecated' | 'x-sunset' | 'x-stability-level';
  before?: string;
  after?: string;
}

/** Compares deprecation, announced end and stability of an operation, a parameter or a header. */
export function compareLifecycle(
  base: Living,
  head: Living,
  { found, rules, subject, operation, exactly }: Where,
): void {
  const common = { flow: 'both', subject, base: base.site, ...(exactly ? { exactly } : {}) } as const;
  for (const { event: fact, keyword, ...words } of lifecycleEvents(base, head, rules))
    found.change({ ...common, fact, ...words, head: under(head.site, keyword) }, operation);
}

/** What differs in deprecation, announced end and stability. */
export function* lifecycleEvents(base: Promised, head: Promised, rules: Rules): Generator<LifecycleEvent> {
  const keyword = head.sunset ? 'x-sunset' : 'deprecated';
  if (!base.deprecated && head.deprecated) yield { event: 'deprecation-added', keyword };
  if (base.deprecated && !head.deprecated) yield { event: 'deprecation-removed', keyword };
  if (head.deprecated) yield* sunsetEvents(base, head, rules);
  yield* stabilityEvents(base, head);
}

function* sunsetEvents(base: Promised, head: Promised, rules: Rules): Generator<LifecycleEvent> {
  const [before, after] = [base.sunset?.text, head.sunset?.text];
  const notice = noticeOf(head, rules);
  if (after === undefined) {
    if (before !== undefined) yield { event: 'sunset-removed', keyword: 'deprecated', before };
    else if (!base.deprecated && notice > 0) yield { event: 'sunset-missing', keyword: 'deprecated' };
    return;
  }
  if (after === before) return;
  const days = daysUntil(after, rules.today);
  if (days === undefined) yield { event: 'sunset-unreadable', keyword: 'x-sunset', after };
  else if (before !== undefined && after < before && days < notice)
    yield { event: 'sunset-advanced', keyword: 'x-sunset', before, after };
  else if (before === undefined && days < notice)
    yield { event: 'sunset-too-soon', keyword: 'x-sunset', before: String(notice), after };
}

function* stabilityEvents(base: Promised, head: Promised): Generator<LifecycleEvent> {
  const [before, after] = [base.stability ?? 'stable', head.stability ?? 'stable'];
  if (before === after) return;
  const [old, now] = [rank(before), rank(after)];
  const keyword = 'x-stability-level';
  if (now === -1) yield { event: 'stability-unknown', keyword, after };
  else if (old !== -1)
    yield { event: now < old ? 'stability-decreased' : 'stability-increased', keyword, before, after };
}

function rank(word: string): number {
  return LEVELS.indexOf(word as Stability);
}

/** Whether what is gone was deprecated and its announced end has come; what is a draft or alpha promises nothing. */
export function endedAsAnnounced(old: Promised, rules: Rules): boolean {
  if (old.stability === 'draft' || old.stability === 'alpha') return true;
  if (!old.deprecated) return false;
  if (old.sunset === undefined) return noticeOf(old, rules) === 0;
  const days = daysUntil(old.sunset.text, rules.today);
  return days !== undefined && days <= 0;
}

function noticeOf({ stability }: Promised, { noticeDays }: Rules): number {
  if (stability === 'draft' || stability === 'alpha') return 0;
  return stability === 'beta' ? noticeDays.beta : noticeDays.stable;
}

/** Whole days from one date to another; undefined where a text is no date of RFC 3339. */
function daysUntil(text: string, today: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}(?:T.*)?$/.test(text)) return undefined;
  const end = Date.parse(text.slice(0, 10));
  return Number.isNaN(end) ? undefined : Math.round((end - Date.parse(today)) / DAY);
}

// AUTO-GENERATED – DO NOT EDIT. Written by `npm run generate` from actions/*/rules/*.md.
import { check as expiredWaiver } from '../../../actions/waivers/rules/expired-waiver.js';
import { check as grownBaseline } from '../../../actions/waivers/rules/grown-baseline.js';
import { check as loosenedPolicy } from '../../../actions/waivers/rules/loosened-policy.js';
import { check as overlongWaiver } from '../../../actions/waivers/rules/overlong-waiver.js';
import { check as ownerlessWaiver } from '../../../actions/waivers/rules/ownerless-waiver.js';
import { check as staleBaseline } from '../../../actions/waivers/rules/stale-baseline.js';
import { check as unusedWaiver } from '../../../actions/waivers/rules/unused-waiver.js';

export const rules = [
  { check: expiredWaiver, page: {"id":"waivers/expired-waiver","clauses":["OPS-4"],"severity":"error","confidence":"certain","summary":"A waiver is past its last day.","why":"A waiver is a promise to repair by a day. When the day passes in silence, the exception has become the rule and nobody has decided that.","fix":"Repair the finding and delete the waiver. If it needs more time, its owner sets a new `until` and says in `reason` what changed."} },
  { check: grownBaseline, page: {"id":"waivers/grown-baseline","clauses":["GAT-15"],"severity":"error","confidence":"certain","summary":"A change adds entries to a baseline.","why":"A baseline is there to let old wrongs shrink. A change that adds its own new wrong to it has switched the gate off for itself.","fix":"Repair the finding instead. If it has to be, write a waiver with owner, reason and end."} },
  { check: loosenedPolicy, page: {"id":"waivers/loosened-policy","clauses":["OPS-2"],"severity":"warning","confidence":"certain","summary":"A change asks less of the gates than before.","why":"Loosening a gate is a decision for the people who own it, not a by-product of a change that happened to be red.","fix":"Let the owner of `eos.yaml` review this line, or take it back."} },
  { check: overlongWaiver, page: {"id":"waivers/overlong-waiver","clauses":["OPS-3"],"severity":"error","confidence":"certain","summary":"A waiver runs longer than the policy allows.","why":"An exception for years is a change of policy that nobody reviewed as one.","fix":"Bring `until` nearer and plan the repair."} },
  { check: ownerlessWaiver, page: {"id":"waivers/ownerless-waiver","clauses":["OPS-1"],"severity":"error","confidence":"certain","summary":"A waiver names no owner, no reason or no end.","why":"An exception that belongs to nobody is never taken back. With a name, somebody can be asked.","fix":"Add the missing `owner`, `reason` or `until` to the waiver."} },
  { check: staleBaseline, page: {"id":"waivers/stale-baseline","clauses":["OPS-3"],"severity":"error","confidence":"certain","summary":"A baseline lists a finding that is gone.","why":"What is repaired must not come back unseen. An entry left in the baseline would excuse the same wrong again.","fix":"Run `eos-gates baseline prune` and commit the file."} },
  { check: unusedWaiver, page: {"id":"waivers/unused-waiver","clauses":["OPS-3"],"severity":"warning","confidence":"certain","summary":"A waiver covers nothing any more.","why":"A waiver that covers nothing lies in wait: the next wrong of its kind will be excused without anybody having looked at it.","fix":"Delete the waiver."} },
] as const;

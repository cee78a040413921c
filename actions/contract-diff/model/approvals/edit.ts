import { isMap, isSeq, parseDocument } from 'yaml';
import type { Approval } from './approval.js';

/** Writes an approval into the text of the file, over the one of the same fingerprint; comments and order stay. */
export function addApproval(text: string, approval: Approval): string {
  const document = parseDocument(text.trim() === '' ? 'version: 1\napprovals: []\n' : text);
  const list = document.get('approvals');
  const { fingerprint, contract, rule, pointer, reason, approver, until } = approval;
  const entry = { fingerprint, contract, rule, pointer, reason, approver, until };
  const known = isSeq(list)
    ? list.items.find((item) => isMap(item) && item.get('fingerprint') === fingerprint)
    : undefined;
  if (isMap(known)) {
    const same = Object.entries(entry).every(([name, value]) => known.get(name) === value);
    if (same) return text;
    for (const [name, value] of Object.entries(entry)) known.set(name, value);
  } else {
    if (isSeq(list)) list.flow = false;
    document.addIn(['approvals'], document.createNode(entry));
  }
  return document.toString({ lineWidth: 0 });
}

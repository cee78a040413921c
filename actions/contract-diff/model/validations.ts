/** A value in the eyes of both versions, in words. */
export interface Validations {
  old: string;
  new: string;
}

/**
 * What both versions say of a value that only one of them takes: `valid`, or its objection with the place in the value.
 * @param allowedBy the version that takes it @param objection what a validator says, in words that fit after a name
 */
export function validationsOf(
  allowedBy: 'old' | 'new',
  { objection, instance = '' }: { objection?: string | undefined; instance?: string | undefined },
): Validations {
  const part = instance === '' ? 'it' : `\`${instance.replaceAll('`', "'")}\``;
  const refusal = objection === undefined ? 'not valid' : `${part} ${objection}`;
  return allowedBy === 'old' ? { old: 'valid', new: refusal } : { old: refusal, new: 'valid' };
}

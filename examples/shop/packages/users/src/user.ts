/** Somebody with an account. */
export interface User {
  id: string;
  email: string;
}

/** The event `user.created.v1`, as contracts/user.created/v1.schema.json says. */
export interface UserCreatedV1 {
  event: 'user.created.v1';
  userId: string;
  email: string;
  /** RFC 3339, UTC. */
  createdAt: string;
}

/** The event `user.deleted.v1`, as contracts/user.deleted/v1.schema.json says. */
export interface UserDeletedV1 {
  event: 'user.deleted.v1';
  userId: string;
  /** RFC 3339, UTC. */
  deletedAt: string;
}

/**
 * Makes an account and the event that announces it. Id and time come from outside, so that a test can fix them.
 * @throws RangeError for an address without exactly one "@"
 */
export function createUser(id: string, email: string, now: Date): { user: User; event: UserCreatedV1 } {
  const [name, host, ...rest] = email.trim().toLowerCase().split('@');
  if (!name || !host || rest.length > 0) throw new RangeError(`"${email}" is not an e-mail address`);
  const user = { id, email: `${name}@${host}` };
  return {
    user,
    event: { event: 'user.created.v1', userId: id, email: user.email, createdAt: now.toISOString() },
  };
}

/** The event that tells everyone to forget an account. */
export function deleteUser({ id }: User, now: Date): UserDeletedV1 {
  return { event: 'user.deleted.v1', userId: id, deletedAt: now.toISOString() };
}

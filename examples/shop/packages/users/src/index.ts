export type { User, UserCreatedV1, UserDeletedV1 } from './user.js';
export { createUser, deleteUser } from './user.js';

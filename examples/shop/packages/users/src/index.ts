export type { User, UserCreatedV1 } from './user.js';
export { createUser } from './user.js';

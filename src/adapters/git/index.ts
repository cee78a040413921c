export { nodeGit } from './node-git.js';

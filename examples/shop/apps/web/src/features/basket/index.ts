export { basketText } from './basket-text.js';

import { KEYS } from './keys.js';
import { PANEL } from './panel.js';
import { SEARCH } from './search.js';
import { STAGE } from './stage.js';
import { VIEW } from './view.js';

/**
 * The page's only script, in parts that share one scope. Every text of the repository becomes a text node: none is ever read as markup.
 */
export const SCRIPT = `'use strict';(() => {${STAGE}${VIEW}${PANEL}${SEARCH}${KEYS}})();`;

/** What is asked of the page from within. Text, since our TypeScript knows no DOM, and must not: nothing of ours but these pages has one. */
export const FOCUSED = `document.activeElement.querySelector('b')?.textContent ?? document.activeElement.tagName`;

/** Middle of an SVG path, in the window. */
export const middleOf = (selector: string): string => `((path) => {
  const { x, y } = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(path.getScreenCTM());
  return { x, y };
})(document.querySelector(${JSON.stringify(selector)}))`;

/** Contrast of a text to what is behind it (WCAG 2.2, relative luminance). */
export const contrastOf = (selector: string): string => `((el) => {
  const channels = (color) => color.match(/[\\d.]+/g).map(Number);
  const luminance = (color) => {
    const [r, g, b] = channels(color).map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  let background = 'rgba(0, 0, 0, 0)';
  for (let behind = el; behind && channels(background)[3] === 0; behind = behind.parentElement)
    background = getComputedStyle(behind).backgroundColor;
  const [a, b] = [luminance(getComputedStyle(el).color), luminance(background)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
})(document.querySelector(${JSON.stringify(selector)}))`;

/** Sum of red, green and blue of the page's background. */
export const BRIGHTNESS = `getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).reduce((sum, c) => sum + Number(c), 0)`;

/** Number of boxes that lie on another one. */
export const OVERLAPS = `(() => {
  const rects = [...document.querySelectorAll('.box')].map((box) => box.getBoundingClientRect());
  const touch = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return rects.filter((a, i) => rects.slice(i + 1).some((b) => touch(a, b))).length;
})()`;

/** Number of names that need more room than their box has and are not cut. */
export const SPILLED = `[...document.querySelectorAll('.box b')].filter((name) => {
  const box = name.parentElement.getBoundingClientRect();
  return name.getBoundingClientRect().right > box.right || getComputedStyle(name).textOverflow !== 'ellipsis';
}).length`;

/** Milliseconds from a click on the first box to its panel being laid out. */
export const CLICK_TIME = `(() => {
  const from = performance.now();
  document.querySelector('.box').click();
  document.body.getBoundingClientRect();
  return performance.now() - from;
})()`;

export const SCROLL_WIDTH = 'document.documentElement.scrollWidth';

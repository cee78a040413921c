import { createHash } from 'node:crypto';

/** The parts of a page. */
export interface PageParts {
  language: string;
  /** Escaped already. */
  title: string;
  style: string;
  script: string;
  /** Markup between `<body>` and the script, escaped already. */
  body: string;
}

/**
 * A page that needs nothing else: one file, no request. Only its own style and script run, named by their hashes in its
 * Content-Security-Policy; nothing is loaded, nothing is sent (CSP level 3, `default-src 'none'`).
 */
export function makePage({ language, title, style, script, body }: PageParts): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
${body}<script>${script}</script>
</body>
</html>
`;
}

function policy(style: string, script: string): string {
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'`;
}

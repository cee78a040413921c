/** A page of a list with the Link header GitHub sends: `per_page` 30 unless told, never above 100. */
export function page<T>(items: readonly T[], url: URL): { items: T[]; headers: Record<string, string> } {
  const size = Math.min(wholeNumber(url.searchParams.get('per_page')) ?? 30, 100);
  const number = wholeNumber(url.searchParams.get('page')) ?? 1;
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (to: number, rel: string): string => {
    const target = new URL(url);
    target.searchParams.set('page', String(to));
    return `<${target.href}>; rel="${rel}"`;
  };
  const links = [
    ...(number > 1 ? [link(number - 1, 'prev'), link(1, 'first')] : []),
    ...(number < last ? [link(number + 1, 'next'), link(last, 'last')] : []),
  ];
  return {
    items: items.slice((number - 1) * size, number * size),
    headers: links.length > 0 ? { link: links.join(', ') } : {},
  };
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

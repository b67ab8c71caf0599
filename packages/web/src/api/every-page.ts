// A list that is wanted whole, page after page: what is searched and sorted on the screen has to be there.
interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export async function everyPage<T>(ask: (cursor?: string) => Promise<Page<T>>): Promise<readonly T[]> {
  const items: T[] = [];
  let page = await ask();
  items.push(...page.items);
  while (page.next !== null) {
    page = await ask(page.next);
    items.push(...page.items);
  }
  return items;
}

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe finds wrong with the page by WCAG 2.2 AA, frames included: «rule at element». The selectors of what passed are
 * not asked for, and the result is not gathered in a window of its own: that was two thirds of the time of a walk.
 */
export async function objections(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page: page as never }).options({ resultTypes: ['violations'] }).withTags(levels).setLegacyMode(true);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id} at ${nodes[0]!.target.join(' ')}`);
}

import type { Page } from 'playwright-core';

/** What a reader does in card and popup before a picture is taken. */
export const openCard = async (page: Page): Promise<void> => {
  await page.locator('.lt-pill').click();
};
export const openClaim = async (page: Page): Promise<void> => {
  if ((await page.locator('.lt-pill').count()) > 0) await openCard(page);
  await page.locator('.lt-toggle').first().click();
};
export const openEnd = async (page: Page): Promise<void> => {
  if ((await page.locator('.lt-pill').count()) > 0) await openCard(page);
  await page.locator('.lt-toggle.lt-uncovered').click();
  await page.locator('.lt-about').scrollIntoViewIfNeeded();
};
/** Opens one claim of the timelines and brings its plot into view. */
export const openPlot =
  (label: string, withTable = false) =>
  async (page: Page): Promise<void> => {
    if ((await page.locator('.lt-pill').count()) > 0) await openCard(page);
    const claim = page.locator('.lt-claim', { hasText: label });
    await claim.locator('.lt-toggle').click();
    if (withTable) await claim.locator('summary').click();
    await claim
      .locator(withTable ? '.lt-plot-data' : '.lt-plot')
      .evaluate((e) => e.scrollIntoView({ block: 'end' }));
  };
export const locate = async (page: Page): Promise<void> => {
  await openCard(page);
  await page.locator('.lt-sentence-link').nth(1).click();
};
export const readToEnd = async (page: Page): Promise<void> => {
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitForTimeout(100);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await page.locator('.lt-recap').waitFor();
};
export const pointAtMark = async (page: Page): Promise<void> => {
  await page
    .locator('article p')
    .first()
    .hover({ position: { x: 420, y: 16 } });
  await page.locator('.lt-tip').waitFor();
};
export const openCopy = async (page: Page): Promise<void> => {
  if ((await page.locator('.lt-pill').count()) > 0) await openCard(page);
  await page.locator('.lt-copy button').click();
};
export const openAgreeing = async (page: Page): Promise<void> => {
  await openCard(page);
  await page.locator('.lt-toggle.lt-agrees').click();
};
export const hide = async (page: Page): Promise<void> => {
  await openCard(page);
  await page.getByRole('button', { name: 'Hide on this page' }).click();
};
export const allow = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Allow' }).click();
};
export const showSelection = async (page: Page): Promise<void> => {
  await page.evaluate(() => dispatchEvent(new Event('show-selection')));
};
export const byKeyboard = async (page: Page): Promise<void> => {
  await page.locator('.lt-pill').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
};

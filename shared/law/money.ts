/** Facts carry 元; limits are compared in 分, so that no binary fraction decides. */
export const inFen = (yuan: number): number => Math.round(yuan * 100);

/** Sides of the table as one looks at the plan: the head above, observers in the row behind the foot. */
export const tableSides = ['head', 'left', 'right', 'foot', 'back'] as const;
export type TableSide = (typeof tableSides)[number];

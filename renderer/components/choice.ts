/** One thing to choose. `strong` follows the label in bold (a name), `support` stands beside it in ink3 (an organisation, an article). */
export type Choice = {
  readonly id: string;
  readonly label: string;
  readonly strong?: string;
  readonly support?: string;
  readonly keys?: string;
};

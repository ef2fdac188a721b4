/** One thing to choose. `support` stands beside it in ink3 (an organisation, an article). */
export type Choice = { readonly id: string; readonly label: string; readonly support?: string; readonly keys?: string };

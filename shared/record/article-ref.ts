/** A citation as the law engine writes it: item `29(1)`, paragraph `28¶2`, article `27`, or another act's name with its article. */
export type ArticleRef = string;

/*
 * What files may be, for windows and host alike. Apart from the contract, because a window must not take in the contract's schemas: the
 * library that checks them asks at start whether it may evaluate code, which the pages' policy forbids.
 */

/** Bytes of the largest file that is taken: some 300 scanned pages, or a brochure at full resolution. */
export const largestFile = 104_857_600;

/** Bytes of a file that one call carries: between two of them the typing goes on. */
export const chunkBytes = 393_216;

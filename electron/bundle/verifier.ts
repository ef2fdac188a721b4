import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const VERIFIER = 'verify.py';

/** The stand-alone verifier: it lies beside this file in the sources, beside the bundled program in the package. */
export const verifierBytes = (): Uint8Array => readFileSync(join(import.meta.dirname, VERIFIER));

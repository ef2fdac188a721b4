import { memoryTransport } from '../support/memory-host.ts';
import { describeTransport } from './transport-suite.ts';

describeTransport('memory', (host) =>
  Promise.resolve({ open: (connection) => Promise.resolve(memoryTransport(host.backend, connection)), stop: () => Promise.resolve() }),
);

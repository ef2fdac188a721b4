import { createDoors } from '../../electron/host-loopback/doors.ts';
import { startLoopbackServer } from '../../electron/host-loopback/loopback-server.ts';
import { connectedWindow, type OpenTransport } from '../support/loopback-client.ts';
import { describeTransport } from './transport-suite.ts';

describeTransport('loopback HTTP and WebSocket', async (host) => {
  const doors = createDoors([], () => undefined);
  const server = await startLoopbackServer({ backend: host.backend, doors, pages: new Map() }, 0);
  const windows: OpenTransport[] = [];
  return {
    open: async (connection) => {
      const window = await connectedWindow(`http://127.0.0.1:${server.port}`, doors.tokenFor(connection));
      windows.push(window);
      return window;
    },
    stop: async () => {
      for (const window of windows) window.close();
      await server.close();
    },
  };
});

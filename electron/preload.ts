import { contextBridge, ipcRenderer } from 'electron';
import { exposeBridge } from './host-electron/bridge.ts';

exposeBridge(contextBridge, ipcRenderer);

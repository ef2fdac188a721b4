import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';

/** The outermost component of every window: the language in which the components' own words are said, whatever the machine's is. */
export const WindowRoot = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <I18nProvider locale="zh-CN">{children}</I18nProvider>
);

import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs';
import css from './tabs.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

export type TabItem = { readonly id: string; readonly label: ReactNode; readonly content: ReactNode };

/** The parts of one thing; the chosen one is underlined in ink. */
export type TabsProps = {
  readonly label: string;
  readonly items: readonly TabItem[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
};

export const Tabs = ({ label, items, chosen, onChoose }: TabsProps): ReactNode => (
  <AriaTabs
    className={c('tabs')}
    selectedKey={chosen}
    onSelectionChange={(key) => {
      if (typeof key === 'string') onChoose(key);
    }}
  >
    <TabList className={c('list')} aria-label={label}>
      {items.map((item) => (
        <Tab className={c('tab')} key={item.id} id={item.id}>
          {item.label}
        </Tab>
      ))}
    </TabList>
    {items.map((item) => (
      <TabPanel className={c('panel')} key={item.id} id={item.id}>
        {item.content}
      </TabPanel>
    ))}
  </AriaTabs>
);

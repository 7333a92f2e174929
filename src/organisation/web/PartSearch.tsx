import './part-search.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import { Button, ComboBox, I18nProvider, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useWords } from '../../ui/language.ts';
import type { NodeKind } from '../model/organisation.ts';
import { partQuery, partsQuery } from './queries.ts';

interface Props {
  kind: NodeKind;
  label: string;
  /** What is chosen when nothing is. */
  all: string;
  chosen: string | undefined;
  onChoose: (id: string | undefined) => void;
}

/** One of many boards or units, found by any part of its name. An empty field is all of them. */
export function PartSearch({ kind, label, all, chosen, onChoose }: Props) {
  const { t, language } = useWords();
  const { data: named } = useQuery({ ...partQuery(chosen ?? ''), enabled: chosen !== undefined });
  // What is picked is in the field before it is in the address: a field that changes later opens the list again.
  const [picked, setPicked] = useState<{ id: string | null; name: string } | null>(null);
  useEffect(() => setPicked((now) => (now?.id === (chosen ?? null) ? now : null)), [chosen]);
  const current = picked ? picked.id : (chosen ?? null);
  const name = picked?.name ?? (chosen === undefined ? '' : (named?.items[0]?.name ?? ''));
  /** What is being written; `null` when nothing is, and the field says what is chosen. */
  const [written, setWritten] = useState<string | null>(null);
  const sought = useDeferredValue(written ?? '');
  const { data: found } = useQuery({ ...partsQuery(kind, sought), placeholderData: keepPreviousData });
  const choose = (id: string | null, called: string) => {
    setPicked({ id, name: called });
    onChoose(id ?? undefined);
  };
  return (
    <I18nProvider locale={language}>
      <ComboBox
        className="part-search"
        items={found?.items ?? []}
        allowsEmptyCollection
        menuTrigger="focus"
        inputValue={written ?? name}
        onInputChange={(text) => {
          setWritten(text === name ? null : text);
          // An empty field is all of them, at once: on its way out the box would put back what was chosen before.
          if (text === '' && current !== null) choose(null, '');
        }}
        value={current}
        onChange={(id) => {
          setWritten(null);
          if (id !== null) choose(String(id), found?.items.find((part) => part.id === id)?.name ?? '');
        }}
        onBlur={() => setWritten(null)}
      >
        <Label>{label}</Label>
        <div className="part-field">
          <Input placeholder={all} />
          <Button aria-label={t('parts.show')}>▾</Button>
        </div>
        <Popover className="part-list" offset={2}>
          <ListBox renderEmptyState={() => <p className="quiet">{t('parts.none')}</p>}>
            {({ id, name }: { id: string; name: string }) => (
              <ListBoxItem key={id} id={id} textValue={name}>
                {name}
              </ListBoxItem>
            )}
          </ListBox>
          {found?.more && <p className="quiet small">{t('parts.more')}</p>}
        </Popover>
      </ComboBox>
    </I18nProvider>
  );
}

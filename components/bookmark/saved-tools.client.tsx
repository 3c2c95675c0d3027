"use client";

import { SHELVES, type ShelfCounts } from "@/lib/bookmarks/types";
import { type DeskProps, numbered, type Told } from "./desk";

/** The ways to shelves and lists. */
export function Parts({ desk: { place, words, routes, lists }, counts }: { desk: DeskProps; counts: ShelfCounts }) {
  return (
    <nav aria-label={words.parts} className="saved-parts">
      <ul>
        {SHELVES.map((shelf) => (
          <li key={shelf}><a href={routes[shelf]} aria-current={place.shelf === shelf ? "page" : undefined}>{words.shelves[shelf]} <span className="saved-count">{counts[shelf]}</span></a></li>
        ))}
      </ul>
      <ul aria-label={words.lists}>
        {lists.map((list) => (
          <li key={list.id}><a href={routes.list + list.id} aria-current={place.list === list.id ? "page" : undefined}><bdi>{list.name}</bdi> <span className="saved-count">{list.count}</span></a></li>
        ))}
        <li><NewList words={words} action={routes.listForm} /></li>
      </ul>
      <p className="saved-files"><a href={routes.files}>{words.files}</a></p>
    </nav>
  );
}

function NewList({ words, action }: { words: DeskProps["words"]; action: string }) {
  return (
    <details>
      <summary>{words.newList}</summary>
      <form method="post" action={action} className="saved-line">
        <input type="hidden" name="do" value="create" />
        <input name="name" required maxLength={80} aria-label={words.listName} placeholder={words.listName} autoComplete="off" />
        <button className="button">{words.makeList}</button>
      </form>
    </details>
  );
}

/** What can be done with a named list itself. */
export function ListTools({ desk: { place, words, routes, lists, here } }: { desk: DeskProps }) {
  const list = lists.find((one) => one.id === place.list);
  if (!list) return null;
  return (
    <div className="saved-list-tools">
      <details>
        <summary className="saved-button">{words.renameList}</summary>
        <form method="post" action={routes.listForm} className="saved-line">
          <input type="hidden" name="do" value="rename" /><input type="hidden" name="list" value={list.id} /><input type="hidden" name="back" value={here} />
          <input name="name" required maxLength={80} defaultValue={list.name} aria-label={words.listName} autoComplete="off" />
          <button className="button">{words.rename}</button>
        </form>
      </details>
      <details>
        <summary className="saved-button">{words.deleteList}</summary>
        <form method="post" action={routes.listForm} className="saved-line">
          <input type="hidden" name="do" value="delete" /><input type="hidden" name="list" value={list.id} />
          <p className="meta">{words.deleteListWhy}</p>
          <button className="button">{words.deleteListSure}</button>
        </form>
      </details>
    </div>
  );
}

type BarProps = { desk: DeskProps; shown: number; selected: number; onAll: (all: boolean) => void };

/** What can be done with everything that is ticked. Its form stands apart: the ticks and buttons of the rows belong to it too. */
export function BulkBar({ desk: { place, words, lists }, shown, selected, onAll }: BarProps) {
  const other = lists.filter((list) => list.id !== place.list);
  return (
    <div className="saved-bar" data-selected={selected > 0 || undefined}>
      <label className="needs-script saved-all">
        <input type="checkbox" checked={selected > 0 && selected === shown} disabled={shown === 0} ref={(box) => { if (box) box.indeterminate = selected > 0 && selected < shown; }} onChange={(event) => onAll(event.target.checked)} />
        <span aria-live="polite">{selected > 0 ? numbered(words.selected, selected) : words.selectAll}</span>
      </label>
      <fieldset className="saved-acts">
        <legend className="visually-hidden">{words.withSelected}</legend>
        {SHELVES.filter((shelf) => shelf !== place.shelf).map((shelf) => <button key={shelf} form="saved-acts" name="do" value={`move:${shelf}`} className="button">{words.moveTo[shelf]}</button>)}
        {other.length > 0 && (
          <span className="saved-choose">
            <select form="saved-acts" name="list" aria-label={words.chooseList}>{other.map((list) => <option key={list.id} value={list.id}>{list.name}</option>)}</select>
            <button form="saved-acts" name="do" value="add" className="button">{words.addTo}</button>
          </span>
        )}
        {place.list && <button form="saved-acts" name="do" value="remove" className="button">{words.takeOut}</button>}
        <button form="saved-acts" name="do" value="unsave" className="button">{words.remove}</button>
      </fieldset>
    </div>
  );
}

/** What was done last, with the way back. */
export function Notice({ desk: { words, routes, here }, told, onUndo }: { desk: DeskProps; told: Told | null; onUndo: (change: string) => void }) {
  return (
    <div aria-live="polite" className="saved-told" data-empty={told === null || undefined}>
      {told && <p>{told.text}</p>}
      {told?.change && (
        <form
          method="post" action={routes.undo}
          onSubmit={(event) => {
            event.preventDefault();
            if (told.change) onUndo(told.change);
          }}
        >
          <input type="hidden" name="change" value={told.change} /><input type="hidden" name="back" value={here} />
          <button className="button">{words.undo}</button>
        </form>
      )}
    </div>
  );
}

import { englishOnly, type Locale } from "@/lib/i18n/locale";
import type { FeedSearch, WhyNoFeed } from "@/lib/sources/schema/feeds";

type Try = FeedSearch["tried"][number];

/** Why something gave no feed, in the reader's language. */
function whyWords({ words: { fetching: { failures } } }: Locale, why: WhyNoFeed, url: string): string {
  return failures[why].replace("{host}", () => (URL.canParse(url) ? new URL(url).host : url));
}

/** Says what became of the address where nothing was found: why it failed, or that it has no feed. */
export function NothingFound({ locale, look: { tried } }: { locale: Locale; look: FeedSearch }) {
  const { words: { adding: words } } = locale;
  const [first] = tried;
  // Of a host that is asked with and without TLS, the last answer says most.
  const own = tried.filter(({ by }) => by === "address").at(-1) ?? first;
  const answered = tried.some(({ outcome }) => outcome === "page") || own?.why === "neither";
  return <p role="alert" className="form-problem mt-4">{own === undefined ? whyWords(locale, "bad-address", "") : answered ? words.noneWhy : whyWords(locale, own.why ?? "neither", own.url)}</p>;
}

/** Every address that was asked, what it gave, and what was said on the wire. */
export function Tried({ locale, look: { tried } }: { locale: Locale; look: FeedSearch }) {
  const { words: { adding: words } } = locale;
  if (tried.length === 0) return null;
  return (
    <details className="mt-6" open={tried.every(({ outcome }) => outcome !== "feed")}>
      <summary className="min-h-11 cursor-pointer py-2">{words.tried}</summary>
      <ol className="grid gap-4 text-15">{tried.map((each, at) => <li key={at}><One locale={locale} tried={each} /></li>)}</ol>
    </details>
  );
}

function One({ locale, tried: { url, by, why, words: english, transcript } }: { locale: Locale; tried: Try }) {
  const { words: { adding: words } } = locale;
  return (
    <div className="min-w-0">
      <p className="wrap-anywhere font-semibold"><bdi>{url}</bdi></p>
      <p>{why === null ? words.by[by] : whyWords(locale, why, url)}{why !== null && <span className="meta"> · {words.by[by]}</span>}</p>
      {transcript.length > 0 && (
        <details>
          <summary className="min-h-11 cursor-pointer py-2 text-13">{words.transcript}</summary>
          <pre className="whitespace-pre-wrap wrap-anywhere text-13" lang={englishOnly(locale)}>{transcriptText(english, transcript)}</pre>
        </details>
      )}
    </div>
  );
}

/** What was sent and answered, as plain lines; in English, like what servers say. */
function transcriptText(english: string, transcript: Try["transcript"]): string {
  const lines = (heads: readonly (readonly [string, string])[]) => heads.map(([name, value]) => `${name}: ${value}`);
  return [english, ...transcript.map((each) => [
    "", `${each.method} ${each.url}${each.address ? `  (${each.address})` : ""}`, ...lines(each.requestHeaders),
    each.status === 0 ? "no answer" : `${each.status} ${each.statusText}, ${each.wireBytes} bytes, ${Math.round(each.ms)} ms`, ...lines(each.responseHeaders), ...each.notes,
  ].join("\n"))].join("\n");
}

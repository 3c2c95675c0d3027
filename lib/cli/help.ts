export const HELP = `parallax: a newspaper of your own

  import FILE...            read documents (text, Markdown, saved HTML pages) into articles
                            folders are read whole; - reads standard input
      --source NAME         the outlet they come from
      --control WORD        who controls it (independent, state, wire, ...)
      --country CC          its country, as two letters
      --language TAG        its language, such as en
      --name NAME           the name of what comes from standard input
      --again               store bytes that were imported, or corrected, before
      --dry-run             say what would be read, store nothing
      --reasons             say what each date and label rests on
      --max-size MB         the largest file that is read (64)
  articles delete SLUG...   delete articles for good: no document brings them back
      --reason TEXT         said to whoever imports them again
      --why WORD            what the public log says (organisation)
  demo load | remove        bring the demonstration edition in, or take it away
  sources add ADDRESS       find the feeds of a site, and read the likeliest from now on
      --dry-run             say which feeds there are and what each would bring, store nothing
      --feed N              read the Nth of them; may be given several times
      --source SLUG         the source that it belongs to; --name NAME, what a new one is called
      --control WORD --evidence TEXT --country CC --language TAG
                            what is said of a new source, and what the first rests on
      --topic SLUG          the topic of what shows none itself
      --every MINUTES       how often it is looked at, 5 to 1440; else as often as it publishes
  sources check [SLUG]      how feeds are doing; those of one source are tried, with all that their servers say
  sources try ADDRESS       what would be taken out of a page, and nothing is stored
      --source SLUG         with this source's selectors, and beside what its feed gave
  sources again SLUG        read the pages of its last 50 articles again, as selectors are now (--last N)
  sources rules SLUG        what is kept, dropped or labelled of what its feeds bring
      --set FILE            other rules in place of those, as --json prints them
      --preview             what they would have done to the last hundred items; nothing is changed
      --apply               put them upon articles that are there: --last N (100) or --days N; with --preview
                            it is only said what that would do
      --undo RUN            take back what one such run did, as a whole
  fetch [SLUG]              look at all feeds now, or a source's
  feeds list                every feed with its number and what is wrong with it
      --state active|paused|gone, --source NAME, --trouble, --silent
  feeds show NUMBER         how a feed is doing, and its last looks
  feeds test NUMBER         fetch and read it, store nothing, show all that went over the wire and what each entry is
  feeds edit NUMBER         --url ADDRESS (--anyway: even if no feed is there), --title, --user-agent,
                            --header "Name: value" (again for each), --user with --password, --no-password,
                            --every SECONDS or auto
  feeds check | pause | resume NUMBER...
  feeds move NUMBER SOURCE  --with-articles takes those along that it alone brought
  feeds delete NUMBER       keep its articles; --with-articles deletes for good those that nothing else carries
  sources list | add NAME | edit SLUG | remove SLUG
      --name, --control, --country, --language, --owner, --homepage, --evidence
                            what is said of it
  opml import FILE          add the feeds of a subscription list, such as seeds/sources.opml; folders become topics
      --dry-run             say what it holds, add nothing
  opml export [FILE]        all feeds as a subscription list for another reader
  stories regroup           find the stories of the last 14 days anew, in order of time; what people decided stands, and
                            stories keep their addresses where they have mostly the same articles
      --days N              of so many days; --dry-run says what would change
  stories why SLUG          why the articles of a story stand together
  stories figures           how many articles stand in stories, and how many wait
  search reindex            make what search knows of all articles anew; they are found as before meanwhile
      --later               leave it to the worker
  search figures            how many articles can be found, and how many wait
  backup FILE               everything the database holds, in one file; the paper may run
  restore FILE              put a backup into a paper that nobody has used yet
      --replace             lose what the database holds, and put the backup in its place
  users list [TEXT]         everybody with an account, or whom TEXT finds
  users create EMAIL        make an account and print the link that sets its password
      --name NAME, --role reader|moderator|admin
  users promote EMAIL ROLE  give somebody a role
  users reset EMAIL         print a link that sets a new password
  log verify                whether any act of moderation was changed, removed or moved since it was recorded
      --head HASH           up to a head that somebody noted
      --file FILE           in a log that was downloaded, without the paper
  log head                  the head of the log now, and at the end of the last day
  log export FILE           the whole log, one act a line
  doctor                    check the database, its migrations and its counters
  help                      this page

Every command takes --json for an answer that programs can read.`;

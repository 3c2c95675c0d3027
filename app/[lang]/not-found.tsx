/**
 * Next puts this into the data of every page, so it is small. What a reader sees in its place is the notice
 * that the front keeps ready: complete without scripts, which this one would not be.
 */
export default function NotFound() {
  return <main><h1>There is no such page in this paper</h1></main>;
}

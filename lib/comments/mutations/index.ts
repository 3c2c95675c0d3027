export { postComment } from "./post";

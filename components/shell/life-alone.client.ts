"use client";

import { beginLife } from "./life.client";

// The whole script of a page on which nothing is React's (scripts/setup/page-script.mjs).
beginLife();

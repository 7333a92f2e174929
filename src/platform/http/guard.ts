import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { Problem } from '../../kernel/problem.ts';
import { nameOf } from '../municipality/by-host.ts';
import { problemResponse } from './problem.ts';

/** This machine's own names. */
export const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;

/**
 * Answers this machine's own names and those of its municipalities (`ownHost`) only. A page of another site could otherwise ask by a name it has
 * pointed here (the `Host` is checked), or send a form here (the `Origin` is).
 */
export const ownPagesOnly =
  (ownHost: (host: string) => Promise<boolean> = async () => false): MiddlewareHandler =>
  async (c, next) => {
    const host = c.req.header('Host') ?? '';
    if (!LOCAL.test(host) && !(await ownHost(nameOf(host)))) return problemResponse(c, notLocal());
    const origin = c.req.header('Origin');
    const site = c.req.header('Sec-Fetch-Site');
    const changes = c.req.method !== 'GET' && c.req.method !== 'HEAD';
    if (changes && origin !== undefined && ![`http://${host}`, `https://${host}`].includes(origin))
      return problemResponse(c, foreignPage());
    if (changes && site !== undefined && site !== 'same-origin' && site !== 'none')
      return problemResponse(c, foreignPage());
    await next();
  };

/** Scripts, styles, fonts and pictures come from here alone. */
export const headers: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: 'DENY',
  referrerPolicy: 'same-origin',
  strictTransportSecurity: false,
});

const notLocal = () =>
  new Problem(
    'not-local',
    {
      sv: 'Ledtråd svarar bara på kommunernas egna adresser och, på den här datorn, http://localhost. Kontrollera adressen.',
      en: 'Ledtråd answers only at the addresses of its municipalities and, on this machine, http://localhost. Check the address.',
    },
    403,
  );

const foreignPage = () =>
  new Problem(
    'foreign-page',
    {
      sv: 'Anropet kom från en annan webbplats och utfördes inte.',
      en: 'The request came from another site and was not carried out.',
    },
    403,
  );

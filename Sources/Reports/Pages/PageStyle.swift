/// How pages and pictures look: in light and in dark, on paper, on a telephone.
///
/// Letters and lines that carry meaning stand out from what is behind them by at least 4.5 to 1,
/// which a test reckons from these very colours.
let pageStyle: StaticString = """

    :root {
      color-scheme: light dark;
      --paper: #ffffff; --ink: #1a1c1f; --muted: #575d66; --rule: #c9ced6; --soft: #f2f4f7;
      --accent: #0b5794; --second: #a03c08; --band: #d5e3f0; --band-other: #bcd2e6;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #14171b; --ink: #e9ebee; --muted: #a9b1bb; --rule: #424952; --soft: #1f242a;
        --accent: #7cbcf0; --second: #f2a470; --band: #24415a; --band-other: #315773;
      }
    }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink);
      font: 16px/1.5 system-ui, "Segoe UI", "Helvetica Neue", "Noto Sans", "DejaVu Sans", sans-serif; }
    main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
    h1 { font-size: 1.8rem; line-height: 1.2; margin: 0 0 .2rem; }
    h2 { font-size: 1.25rem; line-height: 1.3; margin: 2.4rem 0 .5rem; }
    h3 { font-size: 1.05rem; margin: 1.6rem 0 .4rem; }
    p { margin: .5rem 0; max-width: 46rem; }
    .asked { color: var(--muted); font-size: 1.1rem; margin: 0 0 .8rem; }
    .lead { font-size: 1.02rem; }
    .note, figcaption { color: var(--muted); font-size: .9rem; }
    a { color: var(--accent); }
    figure { margin: 1.2rem 0; }
    svg { display: block; width: 100%; height: auto; }
    svg.narrow { display: none; }
    @media screen and (max-width: 36rem) {
      svg.wide { display: none; }
      svg.narrow { display: block; max-width: 30rem; }
    }
    .scroll { overflow-x: auto; margin: 1rem 0 .5rem; }
    table { border-collapse: collapse; font-size: .92rem; font-variant-numeric: tabular-nums; }
    caption { text-align: left; color: var(--muted); padding-bottom: .4rem; }
    th, td { padding: .3rem .7rem .3rem 0; text-align: left; vertical-align: top; }
    thead th { border-bottom: 2px solid var(--ink); vertical-align: bottom; }
    tbody th, tbody td { border-bottom: 1px solid var(--rule); }
    tbody th { font-weight: 600; }
    tbody .section { padding-top: .9rem; border-bottom: 1px solid var(--ink); }
    .number { text-align: right; padding-left: .7rem; white-space: nowrap; }
    .day, .short { white-space: nowrap; }
    .long { min-width: 13rem; }
    .marks { list-style: none; padding: 0; margin: .4rem 0; font-size: .9rem; color: var(--muted); }
    .marks li:target { outline: 2px solid var(--accent); }
    .sources { padding-left: 1.1rem; font-size: .9rem; }
    .sources li { margin: .25rem 0; overflow-wrap: anywhere; }
    pre { background: var(--soft); padding: .6rem .8rem; overflow-x: auto; border-radius: 4px; }
    code { font: .88em ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; }
    pre.wrap { white-space: pre-wrap; font-size: .85rem; margin: .3rem 0; }
    svg text { fill: var(--ink); font-size: 13px; }
    svg .small { font-size: 12px; fill: var(--muted); }
    svg .name { fill: var(--ink); paint-order: stroke; stroke: var(--paper); stroke-width: 3px; }
    svg .halo { paint-order: stroke; stroke: var(--paper); stroke-width: 4px; }
    svg .blank { fill: var(--paper); }
    svg .value { font-weight: 600; font-variant-numeric: tabular-nums; }
    svg .grid { stroke: var(--rule); stroke-width: 1; }
    svg .axis { stroke: var(--muted); stroke-width: 1.2; }
    svg .frame { fill: none; stroke: var(--muted); }
    svg .range, svg .period { stroke: var(--accent); stroke-width: 2.5; }
    svg .range-only { stroke: var(--second); stroke-width: 2.5; }
    svg .mark, svg .small-mark { fill: var(--accent); stroke: var(--paper); stroke-width: 1; }
    svg .stroke-mark { fill: none; stroke: var(--accent); stroke-width: 2.2; }
    svg .hollow { fill: var(--paper); stroke: var(--second); stroke-width: 2; }
    svg .key { fill: var(--second); stroke: var(--paper); stroke-width: 1; }
    svg .bar, svg .up { fill: var(--accent); }
    svg .whole { fill: var(--muted); }
    svg .down { stroke: var(--second); stroke-width: 1.2; }
    svg .hatch-down { stroke: var(--second); stroke-width: 1.5; fill: none; }
    svg .hatch { stroke: var(--ink); stroke-width: 1.2; fill: none; }
    svg .waiting { stroke: var(--ink); stroke-width: .8; }
    svg .hole { fill: var(--paper); stroke: var(--second); stroke-width: 1.5; stroke-dasharray: 3 2; }
    svg .band { fill: var(--band); }
    svg .other { fill: var(--band-other); }
    svg .band-text { fill: var(--ink); paint-order: stroke; stroke: var(--band); stroke-width: 3px; }
    svg .trend { fill: none; stroke: var(--accent); stroke-width: 2; }
    svg .break { stroke: var(--second); stroke-width: 1.5; stroke-dasharray: 5 4; }
    svg .link { stroke: var(--muted); stroke-width: 1; stroke-dasharray: 2 2; }
    @media print {
      :root { color-scheme: light; --paper: #ffffff; --ink: #000000; --muted: #444444;
        --rule: #bbbbbb; --soft: #ffffff; --accent: #0b5794; --second: #a03c08;
        --band: #d5e3f0; --band-other: #bcd2e6; }
      body { font-size: 10.5pt; }
      main { max-width: none; padding: 0; }
      figure, tr, .marks li { break-inside: avoid; }
      h1, h2, h3, caption, .section { break-after: avoid; }
      thead { display: table-header-group; }
      .scroll { overflow: visible; }
      .short { white-space: normal; }
      .long { min-width: 0; }
      table, .note, .marks, .sources, figcaption { font-size: 8.5pt; }
      .lead { font-size: 10.5pt; }
      pre { white-space: pre-wrap; border: 1px solid var(--rule); }
      a { color: inherit; }
      svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }

    """

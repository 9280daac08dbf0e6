import Testing

/// What reports compute in SQL, computed again in Python from the exported datasets.
@Suite struct `A number computed a second way` {
    private let bench: Bench

    init() throws {
        bench = try Bench()
        try SeededWarehouse.copy(into: bench)
    }

    private static let datasets = """
        import csv
        from decimal import Decimal, ROUND_HALF_UP
        def rows(name):
            return list(csv.DictReader(open(name, newline='')))
        told = rows('data/indicators.csv')
        def value(measure, ally, year, source=None):
            found = [r for r in told if r['measure'] == measure and r['ally'] == ally
                and r['valid_from'] == f'{year}-01-01' and source in (None, r['source'])]
            return Decimal(found[0]['value']) if found else None
        def rate(currency, year):
            return Decimal(1) if currency == 'USD' else Decimal([
                r['units_per_usd'] for r in rows('data/exchange_rates.csv')
                if r['currency'] == currency and r['convention'] == 'period-average'
                and r['valid_from'] == f'{year}-01-01'][0])
        def near(ours, theirs, half):
            return abs(Decimal(ours) - theirs) <= Decimal(half)
        answer = rows('answer.csv')
        wrong = []

        """

    @Test(arguments: [
        (
            "escalation", "--agreement us-rok-sma-12 --index 2027=3.3,2028=7,2029=0.4,2030=-1",
            """
            amount = Decimal('1519200000000')
            for row, growth in zip(answer[1:], ['3.3', '5', '0.4', '-1']):
                exact = amount * (100 + Decimal(growth)) / 100 / 100000000
                amount = exact.quantize(Decimal(1), ROUND_HALF_UP) * 100000000
                if Decimal(row['amount']) != amount: wrong.append((row['year'], amount))
            """
        ),
        (
            "bridge",
            "--host KOR --year 2010 --from-method spark-sma --to-method spark-all-support",
            """
            told = rows('data/contributions.csv')
            won = {(r['line'], r['item']): Decimal(r['amount']) / rate('KRW', 2010) for r in told
                if r['series'] == 'spark-2010' and r['host'] == 'KOR'
                and r['valid_from'] == '2010-01-01'}
            for total in ['KOR.DIRECT', 'HOST_INDIRECT']: del won[total, '']
            us = sum(Decimal(r['amount']) for r in told if r['series'] == 'dod-om-overview'
                and r['host'] == 'KOR' and r['valid_from'] == '2009-10-01'
                and r['line'] != 'US_NONPERSONNEL')
            # Each moves both sums alike, so that the path of all together can be integrated.
            first = won.pop(('KOR.SMA', ''))
            last = first + sum(won.values())
            change = 100 * (last / (last + us) - first / (first + us))
            if len(answer) != 9 or set((r['line'], r['item']) for r in answer) != set(won):
                wrong.append(won.keys())
            for row in answer:
                effect = change * won[row['line'], row['item']] / (last - first)
                if not near(row['effect_points'], effect, '0.0051'): wrong.append((row, effect))
            if not near(sum(Decimal(r['effect_points']) for r in answer), change, '0.05'):
                wrong.append(change)
            """
        ),
        (
            "methods", "--host JPN",
            """
            told = rows('data/published_shares.csv')
            def published(row):
                return [100 - Decimal(r['percent']) if r['payer'] == 'us' else Decimal(r['percent'])
                    for r in told if r['host'] == 'JPN' and r['source'] == row['published_source']
                    and r['percent']]
            for row in answer:
                if row['told'] == 'published':
                    if Decimal(row['share_percent']) not in published(row): wrong.append(row)
                elif row['told'] == 'computed':
                    part = 100 * Decimal(row['numerator_usd']) / Decimal(row['denominator_usd'])
                    if not near(row['share_percent'], part, '0.0051'): wrong.append(row)
            shares = [Decimal(r['share_percent']) for r in answer]
            if shares != sorted(shares): wrong.append('order')
            found = {(r['method'], r['years']): r['share_percent'] for r in answer}
            for key, share in [(('gao-21-270', '2016–2019'), '37.61'),
                (('dod-npsc', '2016'), '50'), (('compendium-offset', '2002'), '74.5'),
                (('mod-hns', '2015'), '86.43'), (('mod-all', '2015'), '92.57')]:
                if not near(found[key], Decimal(share), '0.005'): wrong.append(key)
            """
        ),
        (
            "fair-share", "--group burden-seven --year 2019",
            """
            hosts = ['USA', 'KOR', 'GBR', 'FRA', 'ITA', 'DEU', 'JPN']
            share = 'military-expenditure-gdp-share'
            able = {h: value('gdp', h, 2019) for h in hosts}
            paid = {h: able[h] * value(share, h, 2019) / 100 for h in hosts}
            for row in answer:
                h = row['host']
                ratio = paid[h] / sum(paid.values()) / (able[h] / sum(able.values()))
                verdict = 'substantial' if ratio >= Decimal('1.2') else (
                    'in balance' if ratio >= Decimal('0.8') else 'very low')
                if not near(row['ratio'], ratio, '0.005') or row['verdict'] != verdict:
                    wrong.append((h, ratio, verdict))
            """
        ),
        (
            "real-terms", "--host KOR --base-year 2024 --to 2024",
            """
            base = value('cpi', 'USA', 2024)
            for row in answer:
                year = row['year']
                dollars = Decimal(row['amount']) / rate(row['currency'], year)
                real = dollars * base / value('cpi', 'USA', year)
                if not near(row['real_usd'], real, '0.006'): wrong.append((year, real))
            """
        ),
        (
            "real-terms", "--host KOR --base-year 2024 --from 2005 --to 2024 --order deflate-first",
            """
            base = value('cpi', 'KOR', 2024)
            for row in answer:
                won = Decimal(row['amount']) * base / value('cpi', 'KOR', row['year'])
                real = won / rate('KRW', 2024)
                if not near(row['real_usd'], real, '0.006'): wrong.append((row['year'], real))
            """
        ),
        (
            "contribution-ratios", "--year 2019",
            """
            paid = {'KOR': Decimal('1038900000000') / rate('KRW', 2019)}
            paid['JPN'] = Decimal('197400000000') / rate('JPY', 2019)
            people = {'KOR': 26525, 'JPN': 55245}
            for row in answer:
                h = row['host']
                for column, number, half in [
                    ('usd', paid[h], '0.006'),
                    ('gdp_percent', 100 * paid[h] / value('gdp', h, 2019), '0.00006'),
                    ('usd_per_head', paid[h] / value('population', h, 2019), '0.006'),
                    ('usd_per_service_member', paid[h] / people[h], '0.6'),
                ]:
                    if not near(row[column], number, half): wrong.append((h, column, number))
            """
        ),
        (
            "nato-guidelines", "--year 2019",
            """
            for row in answer:
                share = value('nato-defence-expenditure-gdp-share', row['ally'], 2019)
                output = value('gdp', row['ally'], 2019)
                if share is None:
                    if row['meets_gdp']: wrong.append(row)
                    continue
                if row['meets_gdp'] != str(int(share >= 2)): wrong.append(row)
                if output is None:
                    if row['shortfall_usd']: wrong.append(row)
                elif not near(row['shortfall_usd'], max(2 - share, Decimal(0)) / 100 * output, '0.6'):
                    wrong.append(row)
            """
        ),
        (
            "negotiated", "--host KOR --from 2005 --to 2019",
            """
            amounts = {
                'us-rok-sma-6': (2005, '680.4', '746.9'), 'us-rok-sma-7': (2007, '725.5', '680.4'),
                'us-rok-sma-8': (2009, '760.0', '741.5'), 'us-rok-sma-9': (2014, '920.0', '869.5'),
                'us-rok-sma-10': (2019, '1038.9', '960.2'),
            }
            for row in answer:
                year, first, before = amounts[row['agreement']]
                rise = Decimal(first) / Decimal(before)
                prices = value('cpi', 'KOR', year) / value('cpi', 'KOR', year - 1)
                if not near(row['nominal_percent'], 100 * (rise - 1), '0.005'): wrong.append(row)
                if not near(row['cpi_percent'], 100 * (prices - 1), '0.005'): wrong.append(row)
                real = 100 * (rise / prices - 1)
                if not near(row['real_percent'], real, '0.005'): wrong.append((row, real))
            """
        ),
        (
            "exploitation", "--group burden-seven --from 2019 --to 2019",
            """
            hosts = ['USA', 'KOR', 'GBR', 'FRA', 'ITA', 'DEU', 'JPN']
            def ranks(measure):
                order = sorted(hosts, key=lambda h: value(measure, h, 2019))
                return {h: order.index(h) for h in hosts}
            effort, output = ranks('military-expenditure-gdp-share'), ranks('gdp')
            apart = sum((effort[h] - output[h]) ** 2 for h in hosts)
            spearman = 1 - Decimal(6 * apart) / (7 * 48)
            if not near(answer[0]['rank_correlation'], spearman, '0.0005'): wrong.append(spearman)
            """
        ),
        (
            "common-funding", "--year 2024",
            """
            for row in answer:
                total = Decimal('3800000000') * Decimal(row['share_percent']) / 100
                if not near(row['total'], total, '0.006'): wrong.append((row['ally'], total))
            """
        ),
    ])
    func `is the report's`(name: String, options: String, computation: String) throws {
        let words = ["report", name] + options.split(separator: " ").map(String.init)
        let exported = try bench.alliance(["export", "all", "--output", "data", "--db", "w.db"])
        let report = try bench.alliance(words + ["--format", "csv", "--db", "w.db"])
        #expect(exported.status == 0 && report.status == 0, "\(report.transcript)")
        try bench.write(report.output, to: "answer.csv")
        try bench.write(
            Self.datasets + computation + "\nprint(len(answer) > 0, wrong[:3])\n", to: "check.py")
        #expect(try bench.shell("python3 check.py").transcript == "True []\n")
    }
}

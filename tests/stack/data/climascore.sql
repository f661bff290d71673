-- The database of a small rating agency that scores companies' climate performance: the sandbox's first customer.
-- The same rows every time: what looks random is a hash of the row's own key, so a test may name a figure.

\set ON_ERROR_STOP on
\getenv readonly_password READONLY_PASSWORD

CREATE ROLE trino_readonly LOGIN PASSWORD :'readonly_password';
CREATE DATABASE climascore;
REVOKE CONNECT, TEMPORARY ON DATABASE climascore FROM PUBLIC;
GRANT CONNECT ON DATABASE climascore TO trino_readonly;

\connect climascore
BEGIN;

CREATE SCHEMA scores;

-- 0 <= noise < 1, the same for the same key on every machine.
CREATE FUNCTION pg_temp.noise(key text) RETURNS double precision LANGUAGE sql IMMUTABLE AS
    $$ SELECT ('x' || substr(md5(key), 1, 8))::bit(32)::bigint / 4294967296.0 $$;

CREATE TABLE scores.sectors (
    code         varchar(8) PRIMARY KEY,
    title        varchar(60) NOT NULL,
    intensity    double precision NOT NULL -- tonnes of CO2e per million euro of revenue, of a typical company
);

INSERT INTO scores.sectors VALUES
    ('UTIL', 'Electric utilities', 1450), ('CEM', 'Cement and building materials', 2100),
    ('STEEL', 'Steel and metals', 1300), ('OILGAS', 'Oil and gas', 620), ('AIR', 'Airlines', 980),
    ('SHIP', 'Shipping and logistics', 540), ('AGRI', 'Agriculture and food', 310), ('AUTO', 'Automotive', 95),
    ('CHEM', 'Chemicals', 480), ('REAL', 'Real estate', 60), ('TECH', 'Software and services', 14),
    ('BANK', 'Banking', 6);

CREATE TABLE scores.companies (
    id           integer PRIMARY KEY,
    name         varchar(80) NOT NULL,
    lei          char(20) NOT NULL UNIQUE,
    sector       varchar(8) NOT NULL REFERENCES scores.sectors,
    country      char(2) NOT NULL,
    revenue_meur numeric(12, 2) NOT NULL,
    employees    integer NOT NULL,
    listed_since date
);

INSERT INTO scores.companies
SELECT id,
       (ARRAY['Nord', 'Alpen', 'Atlantic', 'Helio', 'Terra', 'Lumen', 'Borealis', 'Vert', 'Cobalt', 'Rhône', 'Baltic',
              'Iber', 'Delta', 'Sylva', 'Aqua', 'Ferro', 'Orion', 'Maris', 'Ceres', 'Zephyr'])[1 + id % 20]
       || ' ' || (ARRAY['Énergie', 'Group', 'Holding', 'Industries', 'Werke', 'Partners', 'Systems', 'Trading',
                        'Materials', 'Solutions', 'Transport', 'Foods', 'Capital'])[1 + id / 20 % 13]
       || CASE WHEN id >= 200 THEN ' ' || (ARRAY['SA', 'AG', 'SE', 'NV'])[1 + id % 4] ELSE '' END,
       upper(substr(md5('lei' || id), 1, 18)) || lpad((id % 97)::text, 2, '0'),
       (SELECT code FROM scores.sectors ORDER BY code OFFSET floor(pg_temp.noise('sector' || id) * 12) LIMIT 1),
       (ARRAY['FR', 'DE', 'ES', 'IT', 'NL', 'SE', 'PL', 'BE', 'PT', 'CH', 'GB', 'NO'])
           [1 + floor(pg_temp.noise('country' || id) * 12)::int],
       round((20 + 24000 * power(pg_temp.noise('revenue' || id), 4))::numeric, 2),
       (50 + 90000 * power(pg_temp.noise('employees' || id), 4))::int,
       CASE WHEN pg_temp.noise('listed' || id) < 0.7
            THEN date '1985-01-01' + floor(pg_temp.noise('since' || id) * 13500)::int END
FROM generate_series(1, 240) AS id;

CREATE TABLE scores.facilities (
    id           integer PRIMARY KEY,
    company_id   integer NOT NULL REFERENCES scores.companies,
    kind         varchar(20) NOT NULL,
    latitude     double precision NOT NULL,
    longitude    double precision NOT NULL,
    flood_risk   numeric(4, 3) NOT NULL, -- 0 none … 1 certain within ten years
    heat_risk    numeric(4, 3) NOT NULL
);

INSERT INTO scores.facilities
SELECT id, 1 + id % 240,
       (ARRAY['plant', 'office', 'warehouse', 'data centre', 'mine', 'port'])[1 + floor(pg_temp.noise('kind' || id) * 6)::int],
       round((36 + 27 * pg_temp.noise('lat' || id))::numeric, 4),
       round((-9 + 33 * pg_temp.noise('lon' || id))::numeric, 4),
       round(power(pg_temp.noise('flood' || id), 2)::numeric, 3),
       round((0.9 * (1 - pg_temp.noise('lat' || id)) + 0.1 * pg_temp.noise('heat' || id))::numeric, 3)
FROM generate_series(1, 900) AS id;

CREATE TABLE scores.climate_scores (
    company_id      integer NOT NULL REFERENCES scores.companies,
    year            integer NOT NULL,
    scope1_tonnes   numeric(14, 1) NOT NULL,
    scope2_tonnes   numeric(14, 1) NOT NULL,
    scope3_tonnes   numeric(14, 1), -- not everybody publishes it
    transition_risk numeric(5, 2) NOT NULL, -- 0 … 100, higher is worse
    physical_risk   numeric(5, 2) NOT NULL,
    score           numeric(5, 2) NOT NULL, -- 0 … 100, higher is better
    grade           char(1) NOT NULL,
    published       timestamp(3) NOT NULL,
    PRIMARY KEY (company_id, year)
);

INSERT INTO scores.climate_scores
SELECT company_id, year, scope1, scope2,
       CASE WHEN pg_temp.noise('discloses' || company_id) < 0.35 + 0.05 * (year - 2016)
            THEN round(scope1 * (2 + 5 * pg_temp.noise('scope3' || company_id))::numeric, 1) END,
       transition, physical, score, substr('EDCBA', 1 + least(4, floor(score / 20)::int), 1),
       make_timestamp(year + 1, 3, 1, 9, 0, 0) + floor(pg_temp.noise('day' || company_id || year) * 60) * interval '1 day'
FROM (
    SELECT *, round(100 - 0.65 * transition - 0.35 * physical, 2) AS score
    FROM (
        SELECT company.id AS company_id, year,
               round((revenue_meur * intensity * factor * 0.75)::numeric, 1) AS scope1,
               round((revenue_meur * intensity * factor * 0.25)::numeric, 1) AS scope2,
               round(least(100, 12 * ln(1 + intensity * factor) + 6 * pg_temp.noise('transition' || company.id || year))::numeric, 2)
                   AS transition,
               round((SELECT 100 * avg(0.6 * flood_risk + 0.4 * heat_risk) FROM scores.facilities AS facility
                      WHERE facility.company_id = company.id), 2) AS physical
        FROM scores.companies AS company
        JOIN scores.sectors AS sector ON sector.code = company.sector
        CROSS JOIN generate_series(2016, 2025) AS year
        CROSS JOIN LATERAL (SELECT (0.6 + 0.8 * pg_temp.noise('level' || company.id))
                                   * power(0.97 + 0.03 * pg_temp.noise('pace' || company.id), year - 2016) AS factor) AS trend
    ) AS rated
) AS graded;

CREATE VIEW scores.latest_scores AS
SELECT company.name, company.country, sector.title AS sector, score.year, score.score, score.grade
FROM scores.climate_scores AS score
JOIN scores.companies AS company ON company.id = score.company_id
JOIN scores.sectors AS sector ON sector.code = company.sector
WHERE score.year = 2025;

-- Reading and nothing else, also where a newer PostgreSQL would let everybody create in "public".
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public, scores TO trino_readonly;
GRANT SELECT ON ALL TABLES IN SCHEMA scores TO trino_readonly;
ALTER DEFAULT PRIVILEGES IN SCHEMA scores GRANT SELECT ON TABLES TO trino_readonly;

COMMIT;
ANALYZE;

#!/bin/sh
# The role the app works under: it can add events, and neither change nor remove them. npm start gives it its rights.
set -eu
psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --set=password="$APP_PASSWORD" <<'SQL'
CREATE ROLE claims_app LOGIN PASSWORD :'password';
SQL

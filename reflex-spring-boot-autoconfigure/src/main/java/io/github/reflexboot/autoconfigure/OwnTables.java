package io.github.reflexboot.autoconfigure;

import java.util.List;

import javax.sql.DataSource;

import org.springframework.boot.jdbc.init.DataSourceScriptDatabaseInitializer;
import org.springframework.boot.jdbc.init.PlatformPlaceholderDatabaseDriverResolver;
import org.springframework.boot.sql.init.DatabaseInitializationMode;
import org.springframework.boot.sql.init.DatabaseInitializationSettings;
import org.springframework.dao.DataAccessException;

/**
 * Creates tables of this library in the database of an application.
 */
final class OwnTables {

	private OwnTables() {
	}

	/**
	 * Return what creates tables when the application starts.
	 * @param database where
	 * @param when whether at all
	 * @param script location of the script, with a place for the name of the database
	 */
	static DataSourceScriptDatabaseInitializer initializer(DataSource database, SchemaInitialization when,
			String script) {
		DatabaseInitializationSettings settings = new DatabaseInitializationSettings();
		settings.setMode(DatabaseInitializationMode.valueOf(when.name()));
		settings.setSchemaLocations(locations(database, when, script));
		return new Twice(database, settings);
	}

	/**
	 * The platform is asked of the database, which nobody has to reach where nothing is
	 * to be created.
	 */
	private static List<String> locations(DataSource database, SchemaInitialization when, String script) {
		return (when != SchemaInitialization.NEVER)
				? new PlatformPlaceholderDatabaseDriverResolver().resolveAll(database, script) : List.of();
	}

	/**
	 * Servers that start together ask for the same tables, and PostgreSQL lets all but
	 * one of them fail. The next time, they are there.
	 */
	private static final class Twice extends DataSourceScriptDatabaseInitializer {

		private Twice(DataSource database, DatabaseInitializationSettings settings) {
			super(database, settings);
		}

		@Override
		protected void runScripts(Scripts scripts) {
			try {
				super.runScripts(scripts);
			}
			catch (DataAccessException ex) {
				super.runScripts(scripts);
			}
		}

	}

}

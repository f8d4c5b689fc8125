package io.github.reflexboot.autoconfigure;

import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How data of users is kept.
 *
 * @param store Where data of users is kept: in memory until the application ends, or by
 * JDBC in the table reflex_user_data.
 * @param initializeSchema When to create that table.
 * @param schema Script that creates it.
 * @param maxSize Maximum size of one value, as JSON. More is refused.
 * @param memory Maximum size of all data that is kept in memory. More is refused.
 * @since 0.1.0
 */
public record UserDataProperties(@DefaultValue("memory") Store store,
		@DefaultValue("embedded") SchemaInitialization initializeSchema,
		@DefaultValue("classpath:io/github/reflexboot/userdata/schema-@@platform@@.sql") String schema,
		@DefaultValue("64KB") DataSize maxSize, @DefaultValue("16MB") DataSize memory) {

	public UserDataProperties {
		new PossibleValues("reflex.user-data.").sizeOfOne("max-size", maxSize).size("memory", memory);
	}

	/**
	 * Where data is kept.
	 */
	public enum Store {

		/**
		 * In memory, until the application ends.
		 */
		MEMORY,

		/**
		 * In a database.
		 */
		JDBC

	}

}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ExpressiFy.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddGroupCodes : Migration
    {
        // Names of primary and foreign keys are written in lower case since this migration. SQLite uses them nowhere
        // but in a table's text, and would have to rebuild each table: databases of before keep theirs.
        private static readonly string[] Indexes =
            ["imports_profile_id", "feedback_events_profile_id", "feedback_events_import_id"];

        // Without a row id the rows lie in the order of their keys, and not in the order in which titles were looked
        // at. The day in place of the moment, for the same reason; 864000000000 ticks are a day.
        private const string ForgetTheOrderOfAnswers =
            """
            CREATE TABLE provider_answers_by_key (
                provider TEXT NOT NULL,
                title_id TEXT NOT NULL,
                body TEXT NULL,
                expires_at INTEGER NOT NULL,
                CONSTRAINT pk_provider_answers PRIMARY KEY (provider, title_id)
            ) WITHOUT ROWID;
            INSERT INTO provider_answers_by_key
                SELECT provider, title_id, body, expires_at - expires_at % 864000000000 FROM provider_answers;
            DROP TABLE provider_answers;
            ALTER TABLE provider_answers_by_key RENAME TO provider_answers;
            """;

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var index in Indexes)
                migrationBuilder.RenameIndex($"IX_{index}", $"ix_{index}", TableOf(index));
            migrationBuilder.AddColumn<DateOnly>(
                name: "last_used_on",
                table: "profiles",
                type: "TEXT",
                nullable: true);
            migrationBuilder.AddColumn<long>(
                name: "revision",
                table: "profiles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "group_codes",
                columns: table => new
                {
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    profile_id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    lists_left = table.Column<int>(type: "INTEGER", nullable: false),
                    is_withdrawn = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_group_codes", x => x.hash);
                    table.ForeignKey(
                        name: "fk_group_codes_profiles_profile_id",
                        column: x => x.profile_id,
                        principalTable: "profiles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_group_codes_profile_id",
                table: "group_codes",
                column: "profile_id");
            migrationBuilder.Sql(ForgetTheOrderOfAnswers);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "group_codes");
            migrationBuilder.DropColumn(name: "last_used_on", table: "profiles");
            migrationBuilder.DropColumn(name: "revision", table: "profiles");
            foreach (var index in Indexes)
                migrationBuilder.RenameIndex($"ix_{index}", $"IX_{index}", TableOf(index));
        }

        private static string TableOf(string index) =>
            index.StartsWith("imports", StringComparison.Ordinal) ? "imports" : "feedback_events";
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ExpressiFy.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddOwnTitles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "own_titles",
                columns: table => new
                {
                    profile_id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    title_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    creators = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    genres = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    runtime_minutes = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_own_titles", x => new { x.profile_id, x.title_id });
                    table.ForeignKey(
                        name: "fk_own_titles_profiles_profile_id",
                        column: x => x.profile_id,
                        principalTable: "profiles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "title_corrections",
                columns: table => new
                {
                    profile_id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    written = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    title_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_title_corrections", x => new { x.profile_id, x.written });
                    table.ForeignKey(
                        name: "fk_title_corrections_profiles_profile_id",
                        column: x => x.profile_id,
                        principalTable: "profiles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "own_titles");

            migrationBuilder.DropTable(
                name: "title_corrections");
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ExpressiFy.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddServices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.AddColumn<string>(
            name: "services",
            table: "profiles",
            type: "TEXT",
            maxLength: 1000,
            nullable: true);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            migrationBuilder.DropColumn(name: "services", table: "profiles");
    }
}

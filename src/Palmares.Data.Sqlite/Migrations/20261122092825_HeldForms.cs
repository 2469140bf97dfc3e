using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Palmares.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class HeldForms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "held_forms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    held_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_held_forms", x => x.id);
                    table.ForeignKey(
                        name: "fk_held_forms_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_held_forms_expires_at",
                table: "held_forms",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_held_forms_person_id",
                table: "held_forms",
                column: "person_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "held_forms");
        }
    }
}
